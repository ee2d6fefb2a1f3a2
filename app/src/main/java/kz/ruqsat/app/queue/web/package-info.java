/** The pages of the queue: booking, kiosk, screen, the operator's and the supervisor's. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.queue.web;
