/** The page of the rights to sign. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.signers.web;
