/**
 * The one place in which an application moves: loads its stream, lets the core decide, appends what happened and writes
 * the read tables, in one transaction. Start at {@link kz.ruqsat.app.casework.Casework}. May use: journal, law.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.casework;
