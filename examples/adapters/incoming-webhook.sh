#!/bin/sh
# Posts in a chat room through its incoming webhook (Mattermost, Rocket.Chat, Slack), for a channel of the network `command`.
# Needs curl and jq.
#
#     salon:
#       network: command
#       profile: command-short
#       command: [/usr/local/lib/crieur/incoming-webhook.sh]
#       credentials: {file: secrets/salon}      # the webhook's address, which is the secret
#       pictures: false                         # such a webhook takes none: so the preview says that they are left out
#
# What each exit status promises stands in docs/writing-an-adapter.md, "Without compiling". An incoming webhook answers
# "ok" and gives no id, so this program can neither look nor recall: a lost answer waits for a person.
# (docs.mattermost.com/developers/integrate/webhooks/incoming, read in 2026-11)
set -u

later() { jq -nc --arg error "$1" --arg wait "${2:-}" '{$error} + if $wait == "" then {} else {retry_after: ($wait | tonumber)} end'; exit 75; }
refused() { jq -nc --arg error "$1" '{$error}'; exit 69; }
person() { jq -nc --arg error "$1" '{$error}'; exit 77; }
unknown() { jq -nc --arg error "$1" '{$error}'; exit 70; }

for tool in jq curl; do command -v "$tool" >/dev/null || { echo "$tool is not installed" >&2; exit 77; }; done

message=$(cat)
key=$(printf %s "$message" | jq -er .key) || exit 77
# The link, unless the text holds the whole of it already: one that only begins with it is another.
body=$(printf %s "$message" | jq -c '
  def says($link): split($link)[1:] | any(test("^(?![\\w/?&#=%~@+$*-]|[.,:;!][\\w/?&#=%~@+$*-])"));
  .data as $d
  | [$d.link // empty | select(. as $link | $d.texts | any(says($link)) | not)] as $links
  | {text: ($d.texts + $links | join("\n\n"))}') || exit 77
read -r address <&3 || [ -n "$address" ] || person "no address in the credential"

# The address is the secret: curl reads it from its configuration on the standard input, so that it stands in no argument.
# No redirect is followed and nothing is sent twice.
answer=$(printf 'url = "%s"\n' "$address" \
  | curl --silent --show-error --max-time 30 --config - --header 'Content-Type: application/json' \
    --data-raw "$body" --write-out '\n%{http_code} %header{retry-after}' 2>&1)
status=$?

case $status in
  0) ;;
  3 | 5 | 6 | 7 | 35 | 60) later "curl: $status" ;;         # no address, no host, no connection, no TLS: nothing has left
  *) unknown "curl: $status" ;;
esac

last=$(printf '%s\n' "$answer" | tail -n 1)
text=$(printf '%s\n' "$answer" | sed '$d' | head -c 200)
code=${last%% *}
wait=${last#* }
case $wait in *[!0-9]*) wait= ;; esac

case $code in
  200)
    # A page that says 200 is a proxy's.
    case $text in ok | '{"success":true}'*) jq -nc --arg id "$key" '{$id}' ;; *) unknown "answered: $text" ;; esac ;;
  429) later "too fast" "$wait" ;;
  401 | 403 | 404 | 410) person "the webhook is gone or shut ($code)" ;;
  400 | 413 | 422) refused "$text" ;;
  *) unknown "HTTP $code" ;;
esac
