package kz.ruqsat.app.shell.dev;

import java.util.List;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.component.ConfirmationView;
import kz.ruqsat.app.shell.component.DecisionButton;
import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.app.shell.component.FileUploadView;
import kz.ruqsat.app.shell.component.PathView;
import kz.ruqsat.app.shell.component.SignView;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.shell.component.TableView;
import kz.ruqsat.app.shell.component.Tag;
import kz.ruqsat.app.shell.component.TaskRow;
import kz.ruqsat.app.shell.component.TermBarView;
import kz.ruqsat.app.shell.form.FormView;

/** Every component once ({@code shell/components.jte}). */
public record ComponentsView(
        PathView path,
        PathView plainPath,
        List<TermBarView> bars,
        List<Tag> tags,
        List<Alert> alerts,
        List<SummaryRow> summary,
        TableView table,
        List<TaskRow> tasks,
        List<DecisionButton> decisions,
        FileUploadView file,
        SignView sign,
        EmptyState empty,
        ConfirmationView confirmation,
        FormView form) {}
