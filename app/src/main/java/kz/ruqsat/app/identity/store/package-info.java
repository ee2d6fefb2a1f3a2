/** The tables of log-ins and people. Nothing here decides; each method is one statement. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.identity.store;
