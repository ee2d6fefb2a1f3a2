/** The frame of every page: the view adapter of jte, languages, errors. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.shell;
