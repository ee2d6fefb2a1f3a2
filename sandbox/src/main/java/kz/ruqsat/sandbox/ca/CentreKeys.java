package kz.ruqsat.sandbox.ca;

/**
 * The centre's own keys.
 *
 * @param foreign of an authority outside the national one
 */
record CentreKeys(SigningKey root, SigningKey issuing, SigningKey responder, SigningKey stamper, SigningKey foreign) {}
