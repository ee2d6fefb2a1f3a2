/**
 * The two signs of the house, filled: the path and the term bar of an application or of a service, and the sentences
 * for the law's reasons. Start at {@link kz.ruqsat.app.path.Paths}. May use: casework, law, shell.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.path;
