/** The pages of the provider's office. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.office.web;
