### Draft: to be reviewed by a native speaker.

sure = Si le téléphone est emprunté, ou si vous ne voulez plus utiliser cette discussion, sortez-en. Après, elle ne vous connaît plus : pas de déclarations, pas de rappels, et ce qui est commencé est supprimé. Ce qui est déjà déclaré reste déclaré.
    .leave = Sortir
    .stay = Rester
staying = Très bien, vous restez.
left-now = C'est fait, cette discussion ne vous connaît plus. Les anciens messages restent visibles plus haut ; si le téléphone est emprunté, supprimez-les avant de le rendre.
