package kz.ruqsat.sandbox.ncalayer;

import kz.ruqsat.sandbox.ca.KeyUse;
import kz.ruqsat.sandbox.people.Person;

/** A key that can be chosen: whose, and which of the two. */
record OwnedKey(Person person, KeyUse use) {}
