/** The pages of a request that every filler has: the form and the documents. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.drafting.web;
