/** The pages of the superiors: what is about to break, and what was escalated to them. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.deadlines.web;
