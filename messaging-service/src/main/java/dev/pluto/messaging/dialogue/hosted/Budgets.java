package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.messaging.llm.ModelConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.ToIntFunction;

/** Makes the budget of a model whose tokens are counted in its own way. */
@ApplicationScoped
public class Budgets {

    private final ModelUses uses;
    private final ModelConfig model;
    private final BudgetConfig budget;

    Budgets(ModelUses uses, ModelConfig model, BudgetConfig budget) {
        this.uses = uses;
        this.model = model;
        this.budget = budget;
    }

    /** @param counts the tokens of a text */
    public Budget of(ToIntFunction<String> counts) {
        return new Budget(counts, uses, model.answerTokens(), budget.tokensPerDay());
    }
}
