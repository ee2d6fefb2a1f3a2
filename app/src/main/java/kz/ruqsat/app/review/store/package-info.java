/** The provider's lists, in SQL over the read tables. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.review.store;
