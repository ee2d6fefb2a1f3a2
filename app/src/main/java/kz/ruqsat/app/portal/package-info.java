/**
 * What the applicant sees and does: the catalogue of services, the request from draft to filing (paragraph 10 of the
 * acts, the portal's flow), the cabinet. Start reading at {@link kz.ruqsat.app.portal.SigningDesk}. May use: casework,
 * drafting, exchange, law, gateway (ports), identity, notices, path, shell, statedata, jobs.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.portal;
