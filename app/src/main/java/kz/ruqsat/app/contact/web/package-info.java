/** The agent's pages. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.contact.web;
