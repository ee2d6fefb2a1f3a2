package kz.ruqsat.core.application;

import kz.ruqsat.core.deadline.RunningTerm;

/**
 * A question to another state body.
 *
 * @param id within the application: c1, c2…
 * @param rule the regulation's consent rule it stems from
 * @param body the body asked
 * @param term in which it answers
 */
public record ConsentRequest(String id, String rule, String body, RunningTerm term) {}
