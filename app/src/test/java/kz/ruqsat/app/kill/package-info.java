/** The system killed at any moment: what was acknowledged must be there, and nothing half done. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.kill;
