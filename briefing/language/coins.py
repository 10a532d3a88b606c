"""Currencies by their signs, codes and words, as ISO codes; a coin of many states by its own name."""

CURRENCIES = {
    "$": "USD", "us$": "USD", "usd": "USD", "dollar": "USD", "dollars": "USD", "c$": "CAD", "a$": "AUD", "€": "EUR",
    "eur": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "gbp": "GBP", "pound": "GBP", "pounds": "GBP", "¥": "JPY",
    "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "₹": "INR", "rs": "INR", "rupee": "INR", "rupees": "INR",
    "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "dinar": "dinar", "dinars": "dinar",
    "rial": "rial", "rials": "rial", "riyal": "riyal", "riyals": "riyal", "lira": "lira", "liras": "lira",
    "franc": "franc", "francs": "franc", "cent": "cent", "cents": "cent", "pence": "pence", "won": "KRW",
    "naira": "NGN",
    "shekel": "ILS", "shekels": "ILS", "hryvnia": "UAH", "baht": "THB", "rand": "ZAR", "kroner": "krone",
    "hk$": "HKD", "nt$": "TWD", "nz$": "NZD", "s$": "SGD", "r$": "BRL",
    "peso": "peso", "pesos": "peso", "dirham": "dirham", "dirhams": "dirham",
}  # fmt: skip

NATIONAL = {
    "american dollar": "USD", "us dollar": "USD", "u.s. dollar": "USD", "australian dollar": "AUD",
    "canadian dollar": "CAD", "hong kong dollar": "HKD", "new zealand dollar": "NZD",
    "singapore dollar": "SGD", "singaporean dollar": "SGD", "taiwan dollar": "TWD", "taiwanese dollar": "TWD",
    "new taiwan dollar": "TWD", "british pound": "GBP", "japanese yen": "JPY", "chinese yuan": "CNY",
    "indian rupee": "INR", "russian rouble": "RUB", "russian ruble": "RUB", "brazilian real": "BRL",
}  # fmt: skip
"""A state's coin by the words for both, as its ISO code."""
