/** The page of substitutions. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.delegation.web;
