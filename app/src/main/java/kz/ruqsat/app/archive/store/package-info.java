/** The archive's tables. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.archive.store;
