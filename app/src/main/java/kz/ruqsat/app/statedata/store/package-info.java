/** The table of the latest answers. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.statedata.store;
