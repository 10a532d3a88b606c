"""The order of the stages. No other module knows it; each command is one function of a module here.

events      read, group                                                        grouping
generate    read, group, write, verify, compose, read back, verify, publish    grouping, writing, generating
prompts     read, group, show what would be asked                              probing
check       read back, verify                                                  checking, labels, explaining
preview     read back, publish with a DRAFT mark                               previewing
approve     read back, verify, bind to a digest, number, publish               issuing
send        open the edition, deliver                                          delivering
daily       collect, generate, tell the reviewers                              day
status      read back, open the ledger                                         waiting

A command's module loads what that command needs and no more: who only asks does not wait for what writes.
"""
