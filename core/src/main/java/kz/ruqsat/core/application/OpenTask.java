package kz.ruqsat.core.application;

import kz.ruqsat.core.deadline.RunningTerm;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;

/**
 * The step that waits to be done.
 *
 * @param number counts the tasks of an application from 1; a command names the task that its author saw
 * @param assignee the person who has it, or null when anybody with the role may take it
 */
public record OpenTask(
        int number, StepId step, Role role, @Nullable Iin assignee, RunningTerm term) {}
