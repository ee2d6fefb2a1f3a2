/** Drafts and their files, in SQL. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.drafting.store;
