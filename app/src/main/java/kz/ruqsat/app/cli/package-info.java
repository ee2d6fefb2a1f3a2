/** Subcommands of the program: what one is and how it is found. Knows no other package of the system. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.cli;
