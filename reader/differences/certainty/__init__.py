"""How certain: whether a sentence tells something as fact, as hearsay, as likely, or denies it."""
