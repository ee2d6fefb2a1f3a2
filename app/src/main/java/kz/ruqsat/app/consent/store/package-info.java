/** The other bodies' questions, in SQL over the read tables. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.consent.store;
