extension English {
  /// English sentences of the vault, of `auth`, and of the looks at accounts.
  static let vault: [String: Phrase] = [
    "vault.noKey": Phrase(
      "The key of the vault is not there: {file}.",
      hint:
        "Put it back from its backup. If it is lost, so are the sealed secrets: take all of them out (crieur vault list, crieur vault remove NAME), then crieur auth CHANNEL."
    ),
    "vault.wrongKey": Phrase(
      "The secrets are sealed with another key than the one in {name}.",
      hint:
        "Put back the key that belongs to this store. If it is lost: crieur vault remove NAME for all secrets (crieur vault list), then crieur auth CHANNEL."
    ),
    "vault.wrongPassphrase": Phrase(
      "The secrets are sealed with another passphrase than the one in {name}.",
      hint:
        "Give the one that belongs to this store. If it is lost: crieur vault remove NAME for all secrets (crieur vault list), then crieur auth CHANNEL."
    ),
    "vault.keyReadable": Phrase(
      "Everybody can read the key of the vault, {file}: Crieur refuses to use it.",
      hint: "Shut it to others (chmod o= {file}), then change it: crieur vault rotate"),
    "vault.keyUnreadable": Phrase(
      "The key of the vault, {file}, cannot be read: {detail}.",
      hint: "Run the command as the service: sudo crieur …"),
    "vault.notAKey": Phrase(
      "{file} does not hold a key of a vault.",
      hint: "It takes 64 hexadecimal digits a line, as this gives them: openssl rand -hex 32"),
    "vault.keyUnwritable": Phrase(
      "The key of the vault cannot be written: {file} ({detail}).",
      hint: "Run the command as the service: sudo crieur …"),
    "vault.notOwner": Phrase(
      "The key of the vault, {file}, must belong to {owner}, or the service could not read it.",
      hint: "Run the command in that name: sudo -u {owner} crieur …"),
    "vault.noEntry": Phrase(
      "Nothing is sealed under the name “{name}”.", hint: "Give this secret: crieur auth {channel}"),
    "vault.askRemove": Phrase(
      "“{name}” is the secret of the {count|channel|channels} {channels}, which can publish no more without it. Remove it? [y/N]"
    ),
    "vault.notRemoved": Phrase("Nothing was removed."),
    "vault.damaged": Phrase(
      "The secret “{name}” was changed or damaged since it was sealed: Crieur refuses to use it.",
      hint: "Give it again (crieur auth CHANNEL), and find out who touched the store."),
    "vault.contended": Phrase(
      "Others keep writing into the vault ({name}); nothing was changed.", hint: "Try again."),
    "vault.removed": Phrase("The secret “{name}” is out of the vault."),
    "vault.unknownName": Phrase(
      "Nothing is sealed under the name “{name}”; nothing was changed.",
      hint: "See what is in the vault: crieur vault list"),
    "vault.stillUsed": Phrase(
      "{count|The channel|The channels} {channels} cannot publish any more: “{name}” is {count|its secret|their secret}.",
      hint: "Give another one (crieur auth {channel}), or change credentials: in crieur.yaml."),
    "vault.empty": Phrase("The vault is empty."),
    "vault.rotated": Phrase(
      "{count} {count|secret is|secrets are} sealed with the new key. Keep a copy of it, elsewhere than the copies of the store."
    ),
    "vault.forgetOthers": Phrase("Now take the former lines out of {file}, all but the first."),
    "vault.noNewKey": Phrase(
      "{name} gives one key only: there is no new one.",
      hint: "Add the new one to it, on a line before the old one, then try again."),
    "vault.column.name": Phrase("Name"),
    "vault.column.version": Phrase("Version"),
    "vault.column.age": Phrase("Age"),
    "vault.column.ends": Phrase("End"),
    "vault.column.usedBy": Phrase("Channels"),
    "vault.days": Phrase("{count} {count|day|days}"),
    "vault.endsIn": Phrase("{date} (in {count} {count|day|days})"),
    "vault.renewing": Phrase("being renewed"),
    "vault.putBack": Phrase(
      "“{name}” is older than the journal knows it: it was put back from a copy. If it does not serve any more, crieur auth CHANNEL."
    ),
    "auth.notNeeded": Phrase("The channel {channel} asks for no secret."),
    "auth.willPaste": Phrase("Nothing listens here: you will paste the address or the code that the browser ends on."),
    "auth.openPage": Phrase("Open this page in the browser where the right account is signed in, and agree:"),
    "auth.waiting": Phrase("Waiting for you to agree, {minutes} minutes at most (Ctrl-C to give up)…"),
    "auth.askPaste": Phrase("Paste the whole address that the browser ended on, or the code"),
    "auth.askSecret": Phrase("The secret of the channel {channel}"),
    "auth.prompt": Phrase("{question}:"),
    "auth.hiddenPrompt": Phrase("{question} (nothing is shown):"),
    "auth.noAnswer": Phrase("An answer is missing ({question}); nothing was changed."),
    "auth.timeOut": Phrase(
      "Nothing came back from the browser within {minutes} minutes; nothing was changed.",
      hint: "Try again; if the browser is on another machine, add --paste."),
    "auth.notAPort": Phrase(
      "{port} is not the number of a port.", hint: "Choose a number from 1024 to 65535, or leave --port out."),
    "auth.portTaken": Phrase(
      "The port {port} of this machine is not free: {detail}.",
      hint: "Take another with --port, and register the new address at the network; or add --paste."),
    "auth.denied": Phrase(
      "The consent was refused ({detail}); nothing was changed.", hint: "Try again, and agree to every permission."),
    "auth.otherState": Phrase(
      "This address comes from another attempt; nothing was changed.",
      hint: "Try again, and paste the address that the page opened this time leads to."),
    "auth.secretRefused": Phrase(
      "The secret given for the channel {channel} did not stand the trial: {detail}",
      hint: "Nothing was changed. Check the secret, or make a new one, and try again: crieur auth {channel}"),
    "auth.badPaste": Phrase(
      "What was pasted is neither a callback address nor a code; nothing was changed.",
      hint: "Try again, and copy the whole address bar."),
    "auth.cannotOpen": Phrase("No browser can be opened from here: open the page yourself."),
    "auth.sealed": Phrase("The channel {channel} is signed in: account {account}, sealed under the name “{name}”."),
    "auth.sealedUnseen": Phrase(
      "The secret of the channel {channel} is sealed under the name “{name}”; the network has not tried it yet."),
    "auth.toWrite": Phrase("In crieur.yaml, write under {channel}: {line}; then restart the service."),
    "auth.reopened": Phrase("The channel {channel} is open again."),
    "auth.pageDone": Phrase("Done: you can close this window and go back to the terminal."),
    "auth.pageDenied": Phrase("The consent was not given: you can close this window and go back to the terminal."),
    "auth.pageUnknown": Phrase("This address belongs to no sign-in that is under way."),
    "account.textLimit": Phrase("{count} characters at most"),
    "account.mediaLimit": Phrase("{count} {count|picture|pictures} at most"),
    "account.remaining": Phrase("{count} {count|request|requests} left"),
    "account.ends": Phrase("to sign in again before: {date} (in {days} {days|day|days})"),
    "account.hasEnded": Phrase("the sign-in has ended: {date}"),
    "account.endsSoon": Phrase(
      "The sign-in of the channel {channel} ends on {date}, in {days} {days|day|days}.",
      hint: "Renew it before: crieur auth {channel}"),
    "account.ended": Phrase(
      "The sign-in of the channel {channel} ended on {date}.", hint: "Renew it: crieur auth {channel}"),
    "act.sealed": Phrase("secret sealed"),
    "act.renewed": Phrase("secret renewed"),
    "act.unsealed": Phrase("secret taken out"),
    "act.rekeyed": Phrase("key of the vault changed"),
    "act.warned": Phrase("warning about an account"),
    "help.auth": Phrase("Sign a channel in to its account, and seal what opens it."),
    "help.auth.port": Phrase("The port of this machine to which the browser comes back (8726 by default)."),
    "help.auth.paste": Phrase("Paste the address or the code, when the browser is on another machine."),
    "help.auth.open": Phrase("Open the network's page in the browser."),
    "help.vault": Phrase("The sealed secrets: which, since when; never what they are."),
    "help.vault.list": Phrase("Names, versions, ages and ends."),
    "help.vault.rotate": Phrase("Seal everything with a new key."),
    "help.vault.remove": Phrase("Take a secret out."),
    "help.vault.name": Phrase("The name of a secret."),
    "value.name": Phrase("name"),
    "settings.badSealedName": Phrase(
      "“{name}” cannot be the name of a sealed secret.",
      hint: "Choose a name without spaces and slashes, or write {file: secrets/NAME}."),
    "settings.oddVault": Phrase(
      "The key of the vault is either a file or a passphrase.",
      hint: "Write {key: {file: PATH}}, {passphrase: {file: PATH}} or {passphrase: {env: VARIABLE}}."),
  ]
}
