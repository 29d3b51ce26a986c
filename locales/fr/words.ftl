### Draft: to be reviewed by a native speaker.

menu = à faire|a faire|mes tâches|mes taches|accueil|liste
back = retour|revenir|précédent|precedent
stop = arrêter|arreter|arrête|arrete|pause
opt-out = désabonner|desabonner|se désabonner|se desabonner|désinscrire|desinscrire
language = langue|langues|changer de langue
help = aide|aidez-moi|à l'aide
greeting = bonjour|salut|bonsoir|allo
emergency = 110|119|120|incendie|police|urgence
alarm = au feu|au secours|il y a le feu|fuite de gaz|odeur de gaz|appelez la police

go-on = continuer|reprendre
officer = personnel|je fais partie du personnel|policier|policière|je suis policier|je suis policière
