/** The pages of sign-up and log-in, and who may open which address. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.identity.web;
