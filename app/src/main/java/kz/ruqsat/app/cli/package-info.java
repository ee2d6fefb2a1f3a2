/** Subcommands of the program: what one is, how it is found, how it reads the settings. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.cli;
