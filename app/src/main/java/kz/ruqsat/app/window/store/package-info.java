/** Receptions in the journal and in their read table. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.window.store;
