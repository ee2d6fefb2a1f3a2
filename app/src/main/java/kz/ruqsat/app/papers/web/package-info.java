/** The journals' pages and the papers of an application. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.papers.web;
