/** A page for the house itself: every component with sample data, in three languages, to be looked at. Demo only. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.shell.dev;
