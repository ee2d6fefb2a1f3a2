/** The other bodies' pages. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.consent.web;
