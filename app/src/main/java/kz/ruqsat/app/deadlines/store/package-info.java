/** What is past its term, in SQL over the read tables. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.deadlines.store;
