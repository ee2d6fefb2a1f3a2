/** Letters sent and received through the gateway, in SQL. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.gateway.shep.store;
