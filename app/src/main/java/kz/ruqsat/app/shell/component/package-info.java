/**
 * What the components of the house are told: one record for each template {@code shell/<component>.jte}. Texts in them
 * are already in the reader's language; moments are instants and are written by the template.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.shell.component;
