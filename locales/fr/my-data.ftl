### Draft: to be reviewed by a native speaker.

tied = Ici, vous voyez tout ce que nous gardons sur vous ; vous pouvez aussi le corriger et le télécharger.
untied = Nous ne savons pas encore qui vous êtes ; vous voyez donc seulement ce que vous avez dit dans cette discussion. Une fois le téléphone confirmé, vous voyez tout.
what-next = Que voulez-vous faire ?
see-all = Tout voir, télécharger
correct = Corriger ma déclaration
consents = Retirer un accord
delete = Demander la suppression
page = Ouvrez la page ci-dessous pour lire ou télécharger. Elle marche { $minutes } minutes ; ne la transmettez pas.
no-consents = Il n'y a rien de non obligatoire que vous ayez accepté. Ce que la loi demande ne dépend pas de votre accord, donc ce n'est pas ici.
given = Voici ce que vous avez accepté. Touchez une ligne pour retirer votre accord. Ce qui est déjà fait ne change pas.
consent = Lequel
    .optional = Réponses non obligatoires
    .child = Données d'un enfant
withdraw-sure = Retirer cet accord ? Nous ne l'utilisons plus après, et cela ne gêne rien d'autre ici.
    .withdraw = Retirer
    .keep = Ne pas retirer
withdrawn = Accord retiré. À partir de maintenant, ce n'est plus utilisé.
kept = Très bien, rien n'a changé.
delete-sure = Vous pouvez demander ; un agent répondra. Soyons clairs : la loi oblige à garder les données de l'enregistrement tant que vous habitez ici et { $keep } ans après le départ ; on ne peut pas les supprimer. Mais on peut seulement les garder, sans plus les utiliser ; pour les voir, il faut écrire la raison. Ce que la loi n'oblige pas à garder sera supprimé. Voulez-vous demander ?
    .ask = Demander
    .keep = Ne pas demander
delete-asked = C'est noté. Un agent répond au plus tard le { DAY($date) }.
refused-not-yours = Cela n’a pas été accepté ici, ou l’accord a déjà été retiré ; rien n’a donc changé.
