/**
 * The electronic queue of the windows: booking on the portal, tickets of the kiosk, the operator's call, the hall's
 * screen, the supervisor's statistics. The order of calling stands in {@link kz.ruqsat.app.queue.CounterDesk}. May use:
 * identity, law, shell.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.queue;
