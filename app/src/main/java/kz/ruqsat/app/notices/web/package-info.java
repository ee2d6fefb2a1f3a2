/** The notices in the cabinet, and the settings: {@code /cabinet/notices}, {@code /cabinet/settings}, {@code /notices}. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.notices.web;
