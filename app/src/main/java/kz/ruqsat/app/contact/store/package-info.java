/** Questions, locks and looks of the contact centre, in SQL. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.contact.store;
