package kz.ruqsat.sandbox.ca;

/** The centre's own keys of one family. */
record CentreKeys(SigningKey root, SigningKey issuing, SigningKey responder, SigningKey stamper) {}
