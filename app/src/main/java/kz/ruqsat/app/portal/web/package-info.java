/** The applicant's pages: controllers and one record for each page. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.portal.web;
