"""From a pile of articles to an edition that each reader has once.

The order of the stages; no other module knows it. Each command is one function of a module here.

events      read, group                                                        generating
generate    read, group, write, verify, compose, read back, verify, publish    generating
            with a DRAFT mark
prompts     read, group, show what would be asked                              probing
check       read back, verify                                                  checking, explaining
preview     read back, verify, publish with a DRAFT mark                       previewing
approve     read back, verify, bind to a digest, number, publish               issuing
withdraw    open the archive: every sentence that rests on a source            issuing
send        open the edition, deliver                                          delivering
deliveries  open the ledger                                                    delivering
daily       collect, generate, tell the reviewers; or approve and send,        day
            where no approval is asked
status      read back, open the archive and the ledger                         waiting
sources     open the archive: who is quoted                                    waiting
doctor      look at what prints, ask the model's endpoint                      probing

A command's module loads what that command needs and no more: who only asks does not wait for what writes.
`generating` groups by `grouping` and writes by `writing`, whose claims `court` holds. What else commands share:
accounting, archives, drafts, labels, mending, newsroom, tolls.
"""
