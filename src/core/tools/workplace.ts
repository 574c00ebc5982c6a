import type { ToolFamily, ToolReading, ToolUse } from '../model/toolFamily';
import { deed } from './shared/deed';
import { isSet, textIn } from './shared/fields';
import { fromTable, mentions, type ToolTable } from './shared/named';
import { leftAlone } from './shared/reading';

const CHAT = /slack|discord|teams|mattermost|telegram|twilio|whatsapp|vonage|messagebird/;
const MAIL = /mail|outlook|smtp|imap|sendgrid|postmark/;
const TRACKER = /jira|atlassian|confluence|linear|asana|trello|clickup|youtrack/;
const NOTES = /notion/;
const DRIVE = /drive|gsuite|google|sharepoint|dropbox/;

const harmless =
  (service: RegExp) =>
  (use: ToolUse): ToolReading | null =>
    mentions(use, service) ? leftAlone : null;

/** A page that an update throws away says so in a field. */
function pageUpdate(use: ToolUse): ToolReading | null {
  const isGone = isSet(use.input, 'archived', 'in_trash', 'is_archived');
  return isGone
    ? deed(NOTES, ['notion/delete', 'delete', 'medium', 'easy', 'Throws away page'])(use)
    : deed(NOTES, ['notion/update', 'update', 'low', 'easy', 'Changes page'])(use);
}

/** Shared with one person, or with everybody who has the address. */
function shared(use: ToolUse): ToolReading | null {
  const told = [textIn(use.input, 'type', 'scope', 'access', 'visibility') ?? '', textIn(use.input, 'role') ?? ''];
  const isPublic = told.some((word) => /^(?:anyone|anyonewithlink|public|domain|organization)$/i.test(word));
  return isPublic
    ? deed(DRIVE, ['drive/expose', 'expose', 'high', 'easy', 'Shares with everybody who has the address'])(use)
    : deed(DRIVE, ['drive/share', 'grant', 'medium', 'easy', 'Shares'])(use);
}

const chat: ToolTable = [
  [
    'post_message send_message send_dm send_direct_message reply_to_thread post_reply add_message chat_post_message schedule_message create_message',
    deed(CHAT, ['chat/send', 'send-out', 'medium', 'impossible', 'Posts to']),
  ],
  ['upload_file files_upload', deed(CHAT, ['chat/upload', 'send-out', 'medium', 'costly', 'Uploads to'])],
  ['delete_message', deed(CHAT, ['chat/delete', 'delete', 'medium', 'impossible', 'Deletes message'])],
  ['delete_channel', deed(CHAT, ['chat/delete', 'delete', 'high', 'impossible', 'Deletes channel'])],
  [
    'archive_channel conversations_archive',
    deed(CHAT, ['chat/archive', 'interrupt', 'medium', 'easy', 'Archives channel']),
  ],
  [
    'invite_user invite_to_channel conversations_invite',
    deed(CHAT, ['chat/invite', 'grant', 'medium', 'easy', 'Invites']),
  ],
  ['add_reaction remove_reaction reactions_add', harmless(CHAT)],
];

const mail: ToolTable = [
  [
    'send_email send_mail send_message send_draft reply_to_email reply_to_message reply_email forward_email forward_message',
    deed(MAIL, ['mail/send', 'send-out', 'medium', 'impossible', 'Sends mail']),
  ],
  [
    'create_filter create_forwarding_address update_auto_forwarding set_auto_forwarding create_mail_rule create_inbox_rule',
    deed(MAIL, ['mail/rule', 'expose', 'high', 'easy', 'Has mail sent on or put away by a rule']),
  ],
  [
    'delete_email delete_emails batch_delete_emails delete_mail delete_mail_message delete_message batch_delete_messages',
    deed(MAIL, ['mail/delete', 'delete', 'high', 'impossible', 'Deletes mail']),
  ],
  [
    'trash_email trash_message move_to_trash',
    deed(MAIL, ['mail/trash', 'delete', 'medium', 'easy', 'Throws away mail']),
  ],
  ['draft_email create_draft draft_message update_draft', harmless(MAIL)],
];

const trackers: ToolTable = [
  [
    'delete_issue delete_jira_issue delete_project delete_task delete_board',
    deed(TRACKER, ['tracker/delete', 'delete', 'high', 'impossible', 'Deletes']),
  ],
  [
    'delete_page delete_confluence_page delete_comment delete_attachment delete_document',
    deed(TRACKER, ['tracker/delete', 'delete', 'medium', 'costly', 'Deletes']),
  ],
  [
    'create_issue create_jira_issue batch_create_issues save_issue update_issue edit_jira_issue transition_issue transition_jira_issue',
    deed(TRACKER, ['tracker/update', 'update', 'low', 'easy', 'Changes']),
  ],
  [
    'add_comment add_comment_to_jira_issue create_comment create_page update_page create_confluence_page update_confluence_page add_worklog',
    deed(TRACKER, ['tracker/update', 'update', 'low', 'easy', 'Changes']),
  ],
];

const notes: ToolTable = [
  [
    'delete_block delete_a_block delete_page archive_page delete_database',
    deed(NOTES, ['notion/delete', 'delete', 'medium', 'easy', 'Throws away']),
  ],
  ['patch_page update_page update_a_page', pageUpdate],
  [
    'create_page create_pages post_page create_a_page move_pages duplicate_page create_comment create_database update_database',
    deed(NOTES, ['notion/update', 'update', 'low', 'easy', 'Changes']),
  ],
];

const drives: ToolTable = [
  ['share_file share_document share_drive_file create_permission add_permission update_permission', shared],
  ['empty_trash', deed(DRIVE, ['drive/delete', 'delete', 'high', 'impossible', 'Empties the trash of'])],
  [
    'delete_file delete_drive_file delete_folder',
    deed(DRIVE, ['drive/delete', 'delete', 'high', 'impossible', 'Deletes']),
  ],
  ['trash_file trash_drive_file', deed(DRIVE, ['drive/trash', 'delete', 'medium', 'easy', 'Throws away'])],
  [
    'upload_file create_file create_drive_file create_doc create_document copy_file update_file',
    deed(DRIVE, ['drive/update', 'update', 'low', 'costly', 'Changes']),
  ],
];

/** Messages, mail, trackers, notes and shared files: where people work, and where what is sent cannot be called back. */
export const workplace: ToolFamily = {
  title: 'Chat, mail, trackers and documents',
  documentation: [
    'https://github.com/korotovsky/slack-mcp-server',
    'https://github.com/sooperset/mcp-atlassian',
    'https://github.com/makenotion/notion-mcp-server',
    'https://github.com/taylorwilsdon/google_workspace_mcp',
    'https://linear.app/docs/mcp',
  ],
  read: (use) => fromTable([...chat, ...mail, ...trackers, ...notes, ...drives], use),
  examples: {
    catches: [
      {
        call: 'slack/slack_post_message',
        input: { channel_id: 'C1', text: 'x' },
        rule: 'chat/send',
        effect: 'send-out',
        target: 'C1',
      },
      {
        call: 'team-slack/conversations_add_message',
        input: { channel_id: 'C1' },
        rule: 'chat/send',
        effect: 'send-out',
      },
      { call: 'discord/delete_channel', input: { channelId: '9' }, rule: 'chat/delete', effect: 'delete' },
      { call: 'gmail/send_email', input: { to: ['a@b.example'], subject: 's' }, rule: 'mail/send', effect: 'send-out' },
      {
        call: 'gmail/create_filter',
        input: { criteria: {}, action: { forward: 'x@y.example' } },
        rule: 'mail/rule',
        effect: 'expose',
      },
      { call: 'outlook/delete-mail-message', input: { messageId: 'm1' }, rule: 'mail/delete', effect: 'delete' },
      {
        call: 'atlassian/jira_delete_issue',
        input: { issue_key: 'SHOP-1' },
        rule: 'tracker/delete',
        effect: 'delete',
        target: 'SHOP-1',
      },
      { call: 'linear/save_issue', input: { id: 'LIN-1', state: 'Done' }, rule: 'tracker/update', effect: 'update' },
      { call: 'notion/API-delete-a-block', input: { block_id: 'b1' }, rule: 'notion/delete', effect: 'delete' },
      {
        call: 'notion/API-patch-page',
        input: { page_id: 'p1', archived: true },
        rule: 'notion/delete',
        effect: 'delete',
        target: 'p1',
      },
      {
        call: 'notion/API-patch-page',
        input: { page_id: 'p1', archived: false },
        rule: 'notion/update',
        effect: 'update',
      },
      {
        call: 'gdrive/share_file',
        input: { file_id: 'f1', type: 'anyone', role: 'reader' },
        rule: 'drive/expose',
        effect: 'expose',
      },
      { call: 'gdrive/create_permission', input: { fileId: 'f1', type: 'user' }, rule: 'drive/share', effect: 'grant' },
      { call: 'google-workspace/delete_drive_file', input: { file_id: 'f1' }, rule: 'drive/delete', effect: 'delete' },
    ],
    leaves: [
      { call: 'slack/slack_list_channels', input: {} },
      { call: 'slack/add_reaction', input: { channel_id: 'C1', name: 'eyes' } },
      { call: 'gmail/draft_email', input: { to: ['a@b.example'] } },
      { call: 'gmail/search_emails', input: { query: 'from:a' } },
      { call: 'atlassian/jira_search', input: { jql: 'project = SHOP' } },
      { call: 'notion/API-post-search', input: { query: 'x' } },
      { call: 'gdrive/list_files', input: {} },
    ],
  },
};
