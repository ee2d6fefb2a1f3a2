/** The rights to sign in the database. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.signers.store;
