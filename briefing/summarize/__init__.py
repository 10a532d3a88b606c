"""Event -> Claim, each with its Citations: what we say.

`extractive` writes an event in its articles' own sentences, `by_model` lets a language model write it; both end in a
`Summary`. `front` makes the first page of all summaries, `who` lists the people.

    reading      an article's sentences: which may be shown, who speaks, on what each leans
    ranking      what each sentence is worth, and how alike any two are
    counting     what a number counts, and whether two accounts of it agree
    overtaken    what no longer holds: a later count, a correction, a retraction, a past day
    differing    what two articles tell otherwise
    parts        the summary, a module for each of its parts: lead, headline, happened, stances, figures ...

`kin` says which events tell of one matter. Each package imports only what stands above it.
"""
