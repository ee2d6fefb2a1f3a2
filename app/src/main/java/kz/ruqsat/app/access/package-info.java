/**
 * The access list of an application: who looked at it without working it, when and why; the applicant sees it in the
 * cabinet. Features that let somebody look write it, and know nothing of those that show it. May use: core only.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.access;
