"""Cities that news is filed from: the capitals and the seats of courts, markets and agencies. For datelines alone.

A place in capitals, or one with its country, needs no entry here; "Damascus – The army said" does.
"""

CITIES = frozenset(
    line.strip()
    for line in """
Aleppo, Basra, Mosul, Kirkuk, Najaf, Karbala, Fallujah, Ramadi, Erbil, Sulaimaniyah, Duhok, Baghdad, Tehran, Isfahan
Mashhad, Tabriz, Shiraz, Qom, Damascus, Homs, Idlib, Raqqa, Beirut, Tripoli, Amman, Jerusalem, Tel Aviv, Haifa, Gaza
Gaza City, Ramallah, Hebron, Nablus, Jenin, Cairo, Alexandria, Suez, Sanaa, Sana'a, Aden, Hodeidah, Riyadh, Jeddah
Mecca, Dubai, Abu Dhabi, Doha, Manama, Muscat, Kuwait City, Kuwait, Ankara, Istanbul, Izmir, Diyarbakir, Kabul
Kandahar, Herat, Islamabad, Karachi, Lahore, Peshawar, Quetta, Rawalpindi, New Delhi, Delhi, Mumbai, Kolkata, Chennai
Bangalore, Bengaluru, Srinagar, Dhaka, Colombo, Kathmandu, Thimphu, Male, Yangon, Naypyidaw, Bangkok, Hanoi
Ho Chi Minh City, Phnom Penh, Vientiane, Kuala Lumpur, Singapore, Jakarta, Manila, Dili, Brunei, Beijing, Shanghai
Hong Kong, Macau, Guangzhou, Shenzhen, Chengdu, Wuhan, Urumqi, Lhasa, Taipei, Seoul, Pyongyang, Tokyo, Osaka, Kyoto
Hiroshima, Ulaanbaatar, Astana, Almaty, Tashkent, Bishkek, Dushanbe, Ashgabat, Baku, Yerevan, Tbilisi, Moscow
Saint Petersburg, St. Petersburg, Kazan, Vladivostok, Grozny, Minsk, Kyiv, Kiev, Kharkiv, Odesa, Odessa, Lviv, Donetsk
Luhansk, Mariupol, Kherson, Zaporizhzhia, Sevastopol, Simferopol, Chisinau, Bucharest, Sofia, Belgrade, Pristina
Skopje, Tirana, Podgorica, Sarajevo, Zagreb, Ljubljana, Budapest, Bratislava, Prague, Warsaw, Krakow, Gdansk, Vilnius
Riga, Tallinn, Helsinki, Stockholm, Gothenburg, Malmo, Oslo, Bergen, Copenhagen, Reykjavik, Berlin, Hamburg, Munich
Frankfurt, Cologne, Bonn, Bremen, Dresden, Leipzig, Stuttgart, Vienna, Salzburg, Zurich, Geneva, Bern, Basel, Davos
Brussels, Antwerp, Luxembourg, Amsterdam, The Hague, Rotterdam, Paris, Lyon, Marseille, Strasbourg, Nice, Toulouse
Madrid, Barcelona, Valencia, Seville, Bilbao, Lisbon, Porto, Rome, Milan, Naples, Turin, Venice, Florence, Palermo
Vatican City, Valletta, Athens, Thessaloniki, Nicosia, London, Manchester, Birmingham, Liverpool, Edinburgh, Glasgow
Cardiff, Belfast, Dublin, Washington, Washington DC, New York, Los Angeles, Chicago, Houston, Boston, Miami, Atlanta
Dallas, Philadelphia, San Francisco, Seattle, Denver, Detroit, Phoenix, Las Vegas, San Diego, Minneapolis, Cleveland
New Orleans, Baltimore, Honolulu, United Nations, Ottawa, Toronto, Montreal, Vancouver, Calgary, Mexico City
Guadalajara, Tijuana, Havana, Kingston, Port-au-Prince, Santo Domingo, San Juan, Guatemala City, San Salvador
Tegucigalpa, Managua, San Jose, Panama City, Bogota, Medellin, Caracas, Quito, Guayaquil, Lima, La Paz, Santiago
Buenos Aires, Montevideo, Asuncion, Brasilia, Sao Paulo, Rio de Janeiro, Georgetown, Paramaribo, Canberra, Sydney
Melbourne, Brisbane, Perth, Adelaide, Wellington, Auckland, Christchurch, Suva, Port Moresby, Honiara, Apia, Nairobi
Mombasa, Kampala, Kigali, Bujumbura, Dar es Salaam, Dodoma, Addis Ababa, Asmara, Djibouti, Mogadishu, Hargeisa
Khartoum, Port Sudan, El Fasher, Juba, N'Djamena, Bangui, Kinshasa, Goma, Brazzaville, Luanda, Lusaka, Harare
Lilongwe, Maputo, Gaborone, Windhoek, Pretoria, Johannesburg, Cape Town, Durban, Maseru, Mbabane, Antananarivo
Port Louis, Lagos, Abuja, Kano, Maiduguri, Niamey, Ouagadougou, Bamako, Timbuktu, Dakar, Banjul, Bissau, Conakry
Freetown, Monrovia, Abidjan, Accra, Lome, Cotonou, Yaounde, Douala, Libreville, Malabo, Nouakchott, Rabat, Casablanca
Algiers, Tunis, Benghazi, Sirte
""".replace("\n", ",").split(",")
    if line.strip()
)
