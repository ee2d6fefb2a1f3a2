/** The provider's pages. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.review.web;
